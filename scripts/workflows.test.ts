import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const FOLDER = ".github/workflows";

interface Job {
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly env?: object;
  }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  return { name, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({
    name: `${name} ${id}`,
    triggers: Object.keys(workflow.on),
    job,
  })),
);
const commands = (job: Job): string => job.steps.map(({ run = "" }) => run).join("\n");

describe("workflows", () => {
  it("use actions by their full hash, and say which version that is", () => {
    const lines = workflows.flatMap(({ text }) =>
      text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line)),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(
      lines.filter((line) => !/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
    ).toEqual([]);
  });

  it("use one version of each action", () => {
    const uses = new Set(jobs.flatMap(({ job }) => job.steps.flatMap((step) => step.uses ?? [])));
    expect(uses.size).toBe(new Set([...uses].map((use) => use.split("@")[0])).size);
  });

  it("give no permission but to the jobs that need it", () => {
    for (const { workflow } of workflows) expect(workflow.permissions).toEqual({});
    expect(Object.fromEntries(jobs.map(({ name, job }) => [name, job.permissions]))).toEqual({
      "check.yml check": { contents: "read" },
      "check.yml diff": { contents: "read" },
      "check.yml growth": { contents: "read" },
      "comment.yml comment": { actions: "read", "pull-requests": "write" },
      "every-page.yml check": { contents: "read" },
      "import.yml import": { contents: "read" },
      "publish.yml build": { contents: "read", pages: "read" },
      "publish.yml deploy": { pages: "write", "id-token": "write" },
      "publish.yml keep": { contents: "write" },
      "shards.yml plan": {},
      "shards.yml shard": { contents: "read" },
      "shards.yml merge": { contents: "read" },
    });
  });

  it("run no package where anything can be written", () => {
    for (const { job } of jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes("write"))) {
      expect(commands(job)).not.toMatch(/\b(npm|npx|node|yarn|pnpm)\b/);
      expect(job.steps.filter(({ uses }) => uses?.startsWith("actions/checkout"))).toEqual([]);
    }
  });

  it("leave no token behind where code of a request or of a package runs", () => {
    const checkouts = jobs.flatMap(({ job }) =>
      job.steps.filter(({ uses }) => uses?.startsWith("actions/checkout")),
    );
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with).toMatchObject({ "persist-credentials": false });
  });

  it("run requests without secrets, and never with the rights of the repository", () => {
    for (const { text, workflow } of workflows) {
      expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
      expect(text).not.toMatch(/\bsecrets\b/);
    }
  });

  it("put no text of others into a command", () => {
    for (const { job } of jobs) expect(commands(job)).not.toContain("${{");
  });

  it("publish what was pushed to the repository itself, and the commit that was checked", () => {
    const followers = jobs.filter(
      ({ triggers, job }) => triggers.includes("workflow_run") && commands(job).includes("npm run build"),
    );
    expect(followers.map(({ name }) => name)).toEqual(["publish.yml build"]);
    for (const { job } of followers) {
      expect(job.if?.replace(/\s+/g, " ")).toBe(
        "github.event_name == 'workflow_dispatch' || (github.event.workflow_run.conclusion == 'success' && github.event.workflow_run.event == 'push' && " +
          "github.event.workflow_run.head_repository.full_name == github.repository)",
      );
      expect(job.steps[0]?.with?.["ref"]).toBe(`\${{ github.event.workflow_run.head_sha || github.sha }}`);
    }
  });

  it("comment on a request without running anything of it, and on the one that GitHub names", () => {
    const { job } = jobs.find(({ name }) => name === "comment.yml comment") ?? {};
    expect(job?.if).toBe("github.event.workflow_run.event == 'pull_request'");
    expect(job?.steps.map(({ uses }) => uses?.split("@")[0])).toEqual([
      "actions/download-artifact",
      undefined,
    ]);
    expect(job?.steps[1]?.env).toMatchObject({
      BRANCH: `\${{ github.event.workflow_run.head_branch }}`,
      COMMIT: `\${{ github.event.workflow_run.head_sha }}`,
    });
    expect(job && commands(job)).not.toMatch(/\b(bash|sh|eval|source)\b/);
  });

  it("link in the comment to artifacts that the checks of a request keep", () => {
    const kept = jobs
      .filter(({ name }) => name.startsWith("check.yml"))
      .flatMap(({ job }) => job.steps)
      .flatMap(({ uses, with: given }) =>
        uses?.includes("upload-artifact") ? [String(given?.["name"])] : [],
      );
    const comment = jobs.find(({ name }) => name === "comment.yml comment")?.job;
    const linked = [...(comment ? commands(comment) : "").matchAll(/^\s*link (\w+) /gm)].map(
      ([, name]) => name,
    );
    expect(linked).toEqual(["preview", "ready"]);
    expect(kept).toEqual(expect.arrayContaining(linked));
  });
});
