import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { Holdings } from "../src/mcp/holdings.ts";
import { makeServer } from "../src/mcp/server.ts";
import words from "../src/text/mcp.json" with { type: "json" };
import { fill } from "../src/text/text.ts";
import { answerHelp, describeUsage } from "./target/usage.ts";

/**
 * A Model Context Protocol server over a built site: its folder, or the address at which it is published, from which two files are fetched once.
 * It speaks on standard input and output; messages go to standard error.
 */
const FILES = {
  data: "data/mingzhang.sqlite",
  version: "data/version.json",
  about: "data/datapackage.json",
} as const;
if (answerHelp()) process.exit();
const place = process.argv[2] ?? "dist";
const isAddress = /^https?:\/\//.test(place);

async function read(file: string): Promise<Uint8Array> {
  const refuse = (): never => {
    console.error(fill(words.unread, { place, file, usage: describeUsage() }));
    process.exit(1);
  };
  if (!isAddress) return existsSync(join(place, file)) ? readFileSync(join(place, file)) : refuse();
  const response = await fetch(new URL(file, place.replace(/\/?$/, "/"))).catch(refuse);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : refuse();
}

const readJson = async (file: string) => JSON.parse(new TextDecoder().decode(await read(file)));

/** The SQLite file where the library can open it. */
async function fetchData(): Promise<string> {
  const bytes = await read(FILES.data);
  if (!isAddress) return join(place, FILES.data);
  const copy = join(mkdtempSync(join(tmpdir(), "mingzhang-")), "mingzhang.sqlite");
  writeFileSync(copy, bytes);
  return copy;
}

const { version } = await readJson(FILES.version);
// The address of the folder `data/`, below which the package stands.
const { homepage } = await readJson(FILES.about);
const holdings = new Holdings(await fetchData(), { version, base: homepage.replace(/data\/$/, "") });
await makeServer(holdings).connect(new StdioServerTransport());
