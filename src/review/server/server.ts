import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, NOT_FOUND } from "./answer.ts";
import { type Door, HEADERS, LONGEST_BODY, refuse } from "./guard.ts";

/** Only this machine reaches it. */
const ADDRESS = "127.0.0.1";
/** Bytes of the token; nobody guesses 16. */
const TOKEN_BYTES = 16;

/** Answers a request that may come in: its address behind the token, and what it brings, where it brings something. */
export type Answering = (url: URL, body: string | undefined) => Promise<Answer> | Answer;

/** A server that listens, and the address to open. */
export interface Listening {
  readonly server: Server;
  readonly address: string;
}

/** Listens on a port of this machine, on a free one if it is 0. */
export async function listen(answer: Answering, port: number): Promise<Listening> {
  let door: Door = { host: "", token: randomBytes(TOKEN_BYTES).toString("hex") };
  const server = createServer(async (request, response) => {
    const refused = refuse(request, door);
    const { status, type, body } = refused ? plain(refused) : await answerSafely(request, door, answer);
    response.writeHead(status, { ...HEADERS, "Content-Type": type });
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, ADDRESS, resolve);
  });
  door = { ...door, host: `${ADDRESS}:${(server.address() as AddressInfo).port}` };
  return { server, address: `http://${door.host}/${door.token}/` };
}

const plain = (status: number): Answer => ({ ...NOT_FOUND, status, body: `${status}\n` });

async function answerSafely(
  request: IncomingMessage,
  { host, token }: Door,
  answer: Answering,
): Promise<Answer> {
  try {
    const body = request.method === "POST" ? await readBody(request) : undefined;
    if (body === null) return plain(413);
    const url = new URL(`http://${host}${(request.url ?? "").slice(token.length + 1)}`);
    return await answer(url, body);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return plain(500);
  }
}

/** What a request brings; null where that is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > LONGEST_BODY) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}
