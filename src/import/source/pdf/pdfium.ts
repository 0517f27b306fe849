import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";

/** The memory of PDFium as numbers of each kind; asked for anew each time, because it moves when it grows. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** PDFium, and room in its memory for what its functions write: up to eight doubles. */
export interface Pdfium {
  api: WrappedPdfiumModule;
  /** Address of the room. */
  room: number;
  memory: Memory;
  /** The n-th double, or float, that a function wrote into the room. */
  double(n: number): number;
  float(n: number): number;
  integer(n: number): number;
}

let started: Promise<Pdfium> | null = null;

/** PDFium, started once in a process: it holds no document by itself. */
export function startPdfium(): Promise<Pdfium> {
  started ??= start();
  return started;
}

async function start(): Promise<Pdfium> {
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  const api = await init({ wasmBinary: wasmBinary.buffer as ArrayBuffer });
  api.PDFiumExt_Init();
  const room = api.pdfium.wasmExports.malloc(64);
  const memory = api.pdfium as unknown as Memory;
  return {
    api,
    room,
    memory,
    double: (n) => memory.HEAPF64[(room >> 3) + n] ?? 0,
    float: (n) => memory.HEAPF32[(room >> 2) + n] ?? 0,
    integer: (n) => memory.HEAP32[(room >> 2) + n] ?? 0,
  };
}
