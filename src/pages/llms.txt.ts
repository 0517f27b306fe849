import type { APIRoute } from "astro";
import { absoluteLink } from "../components/kit/link.ts";
import words from "../text/llms.json" with { type: "json" };
import { fill } from "../text/text.ts";

/** What a language model should know of the site before it reads it: https://llmstxt.org/ */
export const GET: APIRoute = () =>
  new Response(
    `# ${words.title}\n\n> ${words.about}\n\n${words.care}\n${words.sections
      .map(
        ({ title, links }) =>
          `\n## ${title}\n\n${links.map(({ path, name, what }) => fill("- [{name}]({address}): {what}", { name, what, address: absoluteLink(path) })).join("\n")}\n`,
      )
      .join("")}`,
  );
