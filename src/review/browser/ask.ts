/** Where a cell stands; `row` and `field` are empty where a whole table is meant. */
export interface Cell {
  scope: string;
  file: string;
  row: string;
  field: string;
}

/** What the server says of a decision. */
export interface Outcome {
  said: string;
  isRefused: boolean;
  next?: Cell;
}

/** The element with an id, which the page has. */
export const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** Says a sentence aloud and shows it. */
export function sayAloud(text: string): void {
  byId("said").textContent = text;
}

/** Asks the server; undefined, and said, where it does not answer. */
async function ask(address: string, request?: RequestInit): Promise<Response | undefined> {
  const response = await fetch(address, request).catch(() => undefined);
  if (response?.ok) return response;
  sayAloud(document.body.dataset["gone"] ?? "");
  return undefined;
}

const query = (values: Record<string, string>): string => new URLSearchParams(values).toString();

/** A piece of the page; empty where there is none. */
export async function askHtml(what: string, values: Record<string, string> = {}): Promise<string> {
  return (await (await ask(`${what}?${query(values)}`))?.text()) ?? "";
}

export async function askJson<T>(what: string, values: Record<string, string>): Promise<T | undefined> {
  return (await ask(`${what}?${query(values)}`))?.json();
}

/** Sends a decision. */
export async function send(decision: object): Promise<Outcome | undefined> {
  const response = await ask("decide", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(decision),
  });
  return response?.json();
}

/** Puts a piece of HTML, which the server has made of escaped texts, into the page. */
export function put(id: string, html: string): void {
  byId(id).innerHTML = html;
}
