import { parquetWriteBuffer } from "hyparquet-writer";
import type { TypedColumn } from "../typed/typedColumns.ts";

const TYPES = { text: "STRING", integer: "INT64", number: "DOUBLE" } as const;

/** A Parquet file of some columns. The same columns make the same bytes. */
export function writeParquet(columns: readonly TypedColumn[]): Uint8Array {
  const columnData = columns.map(({ name, kind, required, values }) => ({
    name,
    data: [...values],
    type: TYPES[kind],
    nullable: !required || values.includes(null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "mingzhang" }));
}
