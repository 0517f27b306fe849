import { resolve, sep } from "node:path";
import type { AstroIntegration } from "astro";
import { Kept } from "../../src/validation/kept.ts";
import { countIssues } from "../../src/validation/report.ts";
import { validateData } from "../../src/validation/validate.ts";
import { writeProblemsPage } from "./problemsPage.ts";

/** Milliseconds after which files that are saved together have all been written. */
const PAUSE = 100;

/**
 * While data have errors, a running server answers with what is wrong, beside the rows concerned, in place of its pages; when a data file is
 * saved, open pages are loaded anew. What was found is kept: only what a change concerns is validated again.
 */
export function problems(dataRoot: string, base: string): AstroIntegration {
  return {
    name: "problems",
    hooks: {
      "astro:server:setup": ({ server }) => {
        const kept = new Kept();
        const client = `${base.replace(/\/$/, "")}/@vite/client`;
        server.watcher.add(dataRoot);
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on("all", (_, path) => {
          if (!path.startsWith(resolve(dataRoot) + sep)) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => server.ws.send({ type: "full-reload" }), PAUSE);
        });
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes("text/html")) return next();
          const issues = validateData(dataRoot, { kept });
          if (countIssues(issues).errors === 0) return next();
          response.writeHead(500, { "content-type": "text/html; charset=utf-8" });
          response.end(writeProblemsPage(dataRoot, issues, client));
        });
      },
    },
  };
}
