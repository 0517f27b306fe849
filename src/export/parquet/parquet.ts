import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { TypedColumn, TypedValue } from "../typed/typedColumns.ts";

const TYPES = { text: "STRING", integer: "INT64", number: "DOUBLE" } as const;

/** Lines of the first row group, which readers look at for what there is, and of each other. */
const FIRST_GROUP = 1000;
const GROUP = 100_000;

/** A Parquet file of some columns, which come piece by piece, the first without lines. The same columns make the same bytes. */
export function writeParquet(pieces: Iterable<readonly TypedColumn[]>): Uint8Array {
  const writer = new ByteWriter();
  let file: ParquetWriter | undefined;
  for (const columns of cutGroups(pieces)) {
    const columnData = columns.map(({ name, kind, required, values }) => ({
      name,
      data: [...values],
      type: TYPES[kind],
      nullable: !required,
    }));
    file ??= new ParquetWriter({
      writer,
      schema: schemaFromColumnData({ columnData }),
      createdBy: "mingzhang",
    });
    file.write({ columnData: columnData.map(({ name, data }) => ({ name, data })), rowGroupSize: GROUP });
  }
  file?.finish();
  return new Uint8Array(writer.getBuffer());
}

/** The same columns in pieces that are as long as row groups; one without lines where there are none. */
function* cutGroups(pieces: Iterable<readonly TypedColumn[]>): Iterable<readonly TypedColumn[]> {
  let waiting: (Omit<TypedColumn, "values"> & { values: TypedValue[] })[] | undefined;
  let size = FIRST_GROUP;
  for (const piece of pieces) {
    waiting ??= piece.map((column) => ({ ...column, values: [] }));
    piece.forEach(({ values }, index) => {
      for (const value of values) waiting?.[index]?.values.push(value);
    });
    while ((waiting[0]?.values.length ?? 0) >= size) {
      const length = size;
      yield waiting.map((column) => ({ ...column, values: column.values.splice(0, length) }));
      size = GROUP;
    }
  }
  if (waiting && ((waiting[0]?.values.length ?? 0) > 0 || size === FIRST_GROUP)) yield waiting;
}
