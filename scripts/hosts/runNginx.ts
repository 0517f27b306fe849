import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

/** The folder of the installed nginx's own files, such as /etc/nginx; undefined where there is no nginx. */
export function findNginx(): string | undefined {
  const { stderr, status } = spawnSync("nginx", ["-V"], { encoding: "utf8" });
  return status === 0 ? dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? "/etc/nginx/nginx.conf") : undefined;
}

/**
 * Starts nginx with a configuration of a site, for one process of tests: `root` is the folder that it publishes, `work` one for its own files.
 * Of the configuration only what is the host's is changed: port, folder, base path.
 */
export async function runNginx(
  configuration: string,
  { root, base, work, own }: { root: string; base: string; work: string; own: string },
): Promise<{ readonly origin: string; stop(): void }> {
  const port = await findPort();
  const site = configuration
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/mingzhang;", `root ${root};`)
    .replace('$mingzhang_base "";', `$mingzhang_base "${base}";`)
    .replace("include mime.types;", `include ${own}/mime.types;`);
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => {
    mkdirSync(join(work, name));
    return `${name}_temp_path ${join(work, name)};`;
  });
  const file = join(work, "nginx.conf");
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${work}/pid; error_log stderr; events {}\nhttp { access_log off; ${kept.join(" ")}\n${site}}\n`,
  );
  const server = spawn("nginx", ["-c", file, "-e", "stderr"], { stdio: ["ignore", "ignore", "pipe"] });
  const origin = `http://127.0.0.1:${port}`;
  await untilItAnswers(server, origin);
  return { origin, stop: () => server.kill() };
}

async function untilItAnswers(server: ChildProcess, origin: string): Promise<void> {
  let said = "";
  server.stderr?.on("data", (text) => {
    said += text;
  });
  while (server.exitCode === null) {
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nginx did not start:\n${said}`);
}

/** A port that nothing listens to. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
