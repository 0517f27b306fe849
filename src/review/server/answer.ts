import type { Html } from "../../components/kit/html.ts";

/** What the server sends back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export const htmlAnswer = ({ text }: Html): Answer => ({
  status: 200,
  type: "text/html; charset=utf-8",
  body: text,
});

export const jsonAnswer = (value: unknown, status = 200): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
});

export const NOT_FOUND: Answer = { status: 404, type: "text/plain; charset=utf-8", body: "404\n" };
