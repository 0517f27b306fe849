import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseAmountId, printAmountId } from "../address.ts";
import { exampleArchive } from "../archive/exampleSite.ts";
import { writeSqlite } from "../export/sqlite/sqlite.ts";
import { Publication } from "../export/tidy/publication.ts";
import { SITE_FILE_SCHEMAS } from "../schema/openData/files.ts";
import { type Edition, Holdings, type Line } from "./holdings.ts";
import questions from "./questions.json" with { type: "json" };
import { makeServer } from "./server.ts";

const EDITION: Edition = { version: "2026-11-22-0123456789ab", base: "https://example.org/budget/" };
const root = mkdtempSync(join(tmpdir(), "mingzhang-"));
const client = new Client({ name: "test", version: "1" });

beforeAll(async () => {
  const path = join(root, "site.sqlite");
  const publication = new Publication(exampleArchive);
  writeFileSync(
    path,
    Buffer.concat([...writeSqlite(SITE_FILE_SCHEMAS, (schema) => publication.typeSiteFile(schema))]),
  );
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await makeServer(new Holdings(path, EDITION)).connect(ours);
  await client.connect(theirs);
});
afterAll(async () => {
  await client.close();
  rmSync(root, { recursive: true });
});

interface Reply {
  readonly data_version: string;
  readonly found: readonly Line[];
  readonly not_held?: string;
  readonly held?: readonly Line[];
}

async function ask(tool: string, asked: object): Promise<Reply> {
  const { structuredContent } = await client.callTool({ name: tool, arguments: { ...asked } });
  return structuredContent as unknown as Reply;
}

const sayFigure = ({ printed, unit, absence }: Line) => (printed ? `${printed} ${unit}` : String(absence));

/** What of a line a question is about, by tool. */
const SAYS: Readonly<Record<string, (line: Line) => string>> = {
  find_bureau: (line) => String(line["bureau_id"]),
  follow_subject: (line) => `${line["fiscal_year"]} ${sayFigure(line)}`,
  list_series: (line) => `${line["fiscal_year"]} ${sayFigure(line)} ${line["change_percent"]}`,
  list_execution: (line) =>
    `${line["subject"]} ${sayFigure(line)} of ${line["planned"]} ${line["planned_unit"]} (${line["plan"]})`,
  list_findings: (line) => String(line["kind"]),
  list_peers: (line) => `${line["bureau_id"]} ${sayFigure(line)}`,
};

describe("the Model Context Protocol server", () => {
  it.each(questions.map((question) => [question.tool, JSON.stringify(question.asked), question] as const))(
    "answers %s %s",
    async (tool, _, { asked, says }) => {
      const { data_version, found, not_held } = await ask(tool, asked);
      expect(data_version).toBe(EDITION.version);
      expect(found.map(SAYS[tool] ?? sayFigure)).toEqual(says);
      expect(not_held === undefined).toBe(says.length > 0);
    },
  );

  it("gives with each printed figure its unit, an id that can be parsed, and the address of its row", async () => {
    const replies = await Promise.all(questions.map(({ tool, asked }) => ask(tool, asked)));
    const figures = replies.flatMap(({ found }) => found).filter(({ printed }) => printed);
    expect(figures.length).toBeGreaterThan(60);
    for (const { amount_id, unit, link } of figures) {
      const address = parseAmountId(String(amount_id));
      expect(address && printAmountId(address)).toBe(amount_id);
      expect(unit).toMatch(/元$/);
      expect(link).toMatch(/^https:\/\/example\.org\/budget\/bureaus\/.*#(row|sheet)-/);
    }
  });

  it("says what it holds where it does not hold what was asked for", async () => {
    const { not_held, held } = await ask("get_figure", {
      bureau_id: "demo-library",
      year: "2023",
      concept_id: "three-public",
    });
    expect(not_held).toContain("demo-library/2023");
    expect(held?.map(({ fiscal_year }) => fiscal_year)).toEqual([2024, 2025]);
  });

  it("says with a finding what came of it and what the bureau answered", async () => {
    const { found } = await ask("list_findings", { bureau_id: "demo-library", year: "2025" });
    expect(found.find(({ answer }) => answer)).toMatchObject({
      status: "explained",
      answer_date: "2025-05-12",
      answer_source: "https://example.org/library/answers/7",
    });
  });

  it("takes a per cent sign in a question for itself", async () => {
    expect((await ask("find_bureau", { text: "%" })).found).toEqual([]);
  });
});
