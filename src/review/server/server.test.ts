import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExampleReview } from "../exampleReview.ts";
import { answerReview } from "./routes.ts";
import { type Listening, listen } from "./server.ts";

const example = openExampleReview();
const rereading = { unplaced: [], places: new Map() };
const served = { session: example.session, documents: new Map(), rereading, today: () => "2026-11-29" };
let listening: Listening;
beforeAll(async () => {
  listening = await listen((url, body) => answerReview(served, url, body), 0);
});
afterAll(() => listening.server.close());

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** Asks the server as anybody on this machine may; headers are sent as they are. */
function ask(
  path: string,
  {
    method = "GET",
    headers = {},
    body = "",
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const url = new URL(listening.address);
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: url.hostname, port: url.port, path, method, headers: { host: url.host, ...headers } },
      (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

const inside = (path: string): string => `${new URL(listening.address).pathname}${path}`;
const own = (): Record<string, string> => ({
  origin: new URL(listening.address).origin,
  "content-type": "application/json",
});
const ACCEPT = JSON.stringify({
  kind: "accept",
  cells: [{ scope: "department", file: "tables/expenditure.csv", row: "row-22102", field: "basic" }],
});

describe("the review's server", () => {
  it("listens on this machine alone", () => {
    expect(listening.server.address()).toMatchObject({ address: "127.0.0.1" });
  });

  it("shows its page to whoever knows the token, in both languages, and lets it load nothing from elsewhere", async () => {
    const page = await ask(inside("zh/"));
    expect(page.status).toBe(200);
    expect(page.text).toContain("演示市博物馆");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await ask(inside("en/"))).text).toContain('lang="en"');
    expect(page.text).not.toMatch(/https?:/);
  });

  it.each(["/", "/zh/", `/${"0".repeat(32)}/zh/`])(
    "knows nothing at %s, which lacks the token",
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it("does not answer to the name of another site that leads here", async () => {
    expect((await ask(inside("zh/"), { headers: { host: "evil.example" } })).status).toBe(421);
  });

  it.each([
    ["from another site", { origin: "http://evil.example" }, 403],
    ["from a page that does not say from where", { origin: "" }, 403],
    ["that a browser says another site asks for", { "sec-fetch-site": "cross-site" }, 403],
    ["as a form of any page can send them", { "content-type": "text/plain" }, 415],
  ])("takes no decisions %s", async (_, headers, status) => {
    const reply = await ask(inside("zh/decide"), {
      method: "POST",
      headers: { ...own(), ...headers },
      body: ACCEPT,
    });
    expect(reply.status).toBe(status);
    expect(example.read("department/open.csv")).toContain("row-22102,basic");
  });

  it("takes no other methods, no endless requests, and nothing that is no decision", async () => {
    expect((await ask(inside("zh/decide"), { method: "PUT", headers: own() })).status).toBe(405);
    const long = { method: "POST", headers: own(), body: " ".repeat(70_000) };
    expect((await ask(inside("zh/decide"), long)).status).toBe(413);
    const odd = { method: "POST", headers: own(), body: '{"kind":"accept","cells":[],"more":1}' };
    expect((await ask(inside("zh/decide"), odd)).status).toBe(400);
  });

  it.each([
    "static/../../../package.json",
    "static/%2e%2e%2fserver%2fserver.ts",
    "static/constructor",
    "pages/../../etc/1.png",
    "zh/table?scope=department&file=../../disclosure.json",
    "zh/cell?scope=department&file=tables/expenditure.csv&row=row-1&field=__proto__",
  ])("reads no other file for %s", async (path) => {
    expect((await ask(inside(path))).status).toBe(404);
  });

  it("escapes what the document and the person say", async () => {
    const cell = "scope=department&file=tables/expenditure.csv&row=row-1&field=total";
    const reply = await ask(inside(`zh/relations?${cell}&typed=${encodeURIComponent("<img src=x>")}`));
    expect(reply.text).toContain("&lt;img src=x&gt;");
    expect(reply.text).not.toContain("<img");
  });

  it("takes a decision from its own page, and says what comes next", async () => {
    const reply = await ask(inside("zh/decide"), { method: "POST", headers: own(), body: ACCEPT });
    expect(JSON.parse(reply.text)).toMatchObject({
      isRefused: false,
      next: { row: "row-22102", field: "project" },
    });
    expect(example.read("department/open.csv")).not.toContain("row-22102,basic");
  });
});
