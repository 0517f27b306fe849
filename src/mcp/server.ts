import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import words from "../text/mcp.json" with { type: "json" };
import {
  type Answer,
  citeAmount,
  findAmounts,
  findBureau,
  followSubject,
  getFigure,
  listFindings,
  listPeers,
} from "./answers.ts";
import type { Holdings } from "./holdings.ts";

const text = z.string().min(1).max(200);
const ofDisclosure = {
  bureau_id: text.describe(words.bureau),
  year: z
    .string()
    .regex(/^\d{4}(-final)?$/)
    .describe(words.year),
};
const concept = { concept_id: text.describe(words.concept) };

/** A Model Context Protocol server over the published data of a site: it looks figures up and never computes one. */
export function makeServer(holdings: Holdings): McpServer {
  const { version, base } = holdings.edition;
  const server = new McpServer({ name: "mingzhang", version }, { instructions: words.instructions });
  const reply = (answer: Answer) => {
    const structuredContent = { data_version: version, site: base, ...answer };
    return {
      structuredContent,
      content: [{ type: "text" as const, text: JSON.stringify(structuredContent) }],
    };
  };
  const { tools } = words;
  const readOnly = { readOnlyHint: true, openWorldHint: false };
  const about = (description: string) => ({ description, annotations: readOnly });
  server.registerTool(
    "find_bureau",
    { ...about(tools.find_bureau), inputSchema: { text: text.describe(words.text) } },
    (asked) => reply(findBureau(holdings, asked)),
  );
  server.registerTool(
    "get_figure",
    { ...about(tools.get_figure), inputSchema: { ...ofDisclosure, ...concept } },
    (asked) => reply(getFigure(holdings, asked)),
  );
  server.registerTool(
    "find_amounts",
    { ...about(tools.find_amounts), inputSchema: { ...ofDisclosure, text: text.describe(words.row) } },
    (asked) => reply(findAmounts(holdings, asked)),
  );
  server.registerTool(
    "cite_amount",
    { ...about(tools.cite_amount), inputSchema: { amount_id: text.describe(words.amount) } },
    (asked) => reply(citeAmount(holdings, asked)),
  );
  server.registerTool(
    "follow_subject",
    {
      ...about(tools.follow_subject),
      inputSchema: {
        code: z
          .string()
          .regex(/^\d{3,9}$/)
          .describe(words.code),
        bureau_id: ofDisclosure.bureau_id.optional(),
      },
    },
    (asked) => reply(followSubject(holdings, asked)),
  );
  server.registerTool(
    "list_findings",
    { ...about(tools.list_findings), inputSchema: ofDisclosure },
    (asked) => reply(listFindings(holdings, asked)),
  );
  server.registerTool(
    "list_peers",
    { ...about(tools.list_peers), inputSchema: { ...ofDisclosure, ...concept } },
    (asked) => reply(listPeers(holdings, asked)),
  );
  return server;
}
