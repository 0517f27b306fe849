import { createHash } from "node:crypto";

/** SHA-256, hexadecimal. */
export const hash = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** A line as `sha256sum --check` reads it. */
export const writeSum = (sha256: string, path: string): string => `${sha256}  ${path}\n`;
