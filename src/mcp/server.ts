import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { WHOLE } from "../schema/openData/years.ts";
import words from "../text/mcp.json" with { type: "json" };
import type { Answer } from "./answer.ts";
import { citeAmount, findAmounts, findBureau, getFigure, listFindings, listPeers } from "./answers.ts";
import type { Holdings } from "./holdings.ts";
import { followSubject, listExecution, listSeries } from "./overYears.ts";

const text = z.string().min(1).max(200);
const ofDisclosure = {
  bureau_id: text.describe(words.bureau),
  year: z
    .string()
    .regex(/^\d{4}(-final)?$/)
    .describe(words.year),
};
const digits = /^\d{3,9}$/;
const code = z.string().regex(digits).describe(words.code);
const subject = z.union([z.literal(WHOLE), z.string().regex(digits)]).describe(words.subject);
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
  const annotations = { readOnlyHint: true, openWorldHint: false };
  const register = <Shape extends z.ZodRawShape>(
    name: keyof typeof words.tools,
    shape: Shape,
    find: (holdings: Holdings, asked: z.infer<z.ZodObject<Shape>>) => Answer,
  ) => {
    const input = z.object(shape);
    // The library's types do not take a shape that is yet unknown.
    const inputSchema: z.ZodObject = input;
    server.registerTool(name, { description: words.tools[name], annotations, inputSchema }, (asked) =>
      reply(find(holdings, input.parse(asked))),
    );
  };
  register("find_bureau", { text: text.describe(words.text) }, findBureau);
  register("get_figure", { ...ofDisclosure, ...concept }, getFigure);
  register("find_amounts", { ...ofDisclosure, text: text.describe(words.row) }, findAmounts);
  register("cite_amount", { amount_id: text.describe(words.amount) }, citeAmount);
  register("follow_subject", { code, bureau_id: ofDisclosure.bureau_id.optional() }, followSubject);
  register("list_series", { bureau_id: ofDisclosure.bureau_id, subject }, listSeries);
  register("list_execution", ofDisclosure, listExecution);
  register("list_findings", ofDisclosure, listFindings);
  register("list_peers", { ...ofDisclosure, ...concept }, listPeers);
  return server;
}
