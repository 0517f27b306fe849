import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { exampleArchive, exampleEntries, exampleScopes } from "../../archive/exampleSite.ts";
import { listExtendedLists } from "../../archive/scope/amounts.ts";
import { makePublishedSchema } from "../../schema/publishedDisclosure.ts";
import { exportScopeFile } from "../tidy/files.ts";
import { exportDisclosureIndex, exportDisclosureJson } from "./disclosureJson.ts";
import { writeJson } from "./json.ts";

const named = exampleScopes.map(
  (scope) => [`${scope.entry.id}/${scope.entry.folder}/${scope.id}`, scope] as const,
);

const ajv = new Ajv2020({ allErrors: true });
const validate = ajv.compile(makePublishedSchema("published-disclosure") as object);
const validateIndex = ajv.compile(makePublishedSchema("disclosure-index") as object);

describe("disclosure.json", () => {
  it.each(named)("of %s is valid by its JSON Schema", (_, scope) => {
    validate(JSON.parse(writeJson(exportDisclosureJson(exampleArchive, scope))));
    expect(validate.errors).toBeNull();
  });

  it.each(named)("of %s holds every printed cell and every line of its lists", (_, scope) => {
    const json = exportDisclosureJson(exampleArchive, scope);
    expect(json.tables.map((table) => table.parts.map((part) => part.rows.map((row) => row.cells)))).toEqual(
      [...scope.tables, ...listExtendedLists(scope)].map((table) =>
        table.parts.map(({ part, rows }) =>
          rows.map((row) => Object.fromEntries(part.columns.map(({ id }) => [id, row.cells[id]]))),
        ),
      ),
    );
    const { columns, rows } = exportScopeFile(exampleArchive, scope, "projects");
    expect(json.projects.map((project) => Object.values(project))).toEqual(
      rows.map((cells) => cells.filter((_cell, index) => (columns[index] ?? "") in (json.projects[0] ?? {}))),
    );
    expect(json.findings).toHaveLength(exportScopeFile(exampleArchive, scope, "findings").rows.length);
    expect(json.restored).toHaveLength(scope.restorations.length);
  });

  it.each(named)("of %s holds every relation with the cells that it compares", (_, scope) => {
    const { reconciliation } = exportDisclosureJson(exampleArchive, scope);
    const { relations } = exampleArchive.readLedger(scope);
    expect(
      reconciliation.map((relation) => [relation.relation_id, relation.left_cells, relation.right_cells]),
    ).toEqual(
      relations.map(({ id, left, right }) => [
        id,
        ...[left, right].map((side) => side.map(({ cell, minus }) => (minus ? `-${cell.key}` : cell.key))),
      ]),
    );
    expect(reconciliation.map(({ status }) => status)).toEqual(relations.map(({ result }) => result.status));
  });

  it("says how many yuan each unit of money has", () => {
    const [scope] = exampleScopes;
    const { money_units } = exportDisclosureJson(exampleArchive, scope as (typeof exampleScopes)[number]);
    expect(money_units).toContainEqual({ unit: "万元", yuan: "10000" });
  });

  it("says of each list whether it was published", () => {
    const empty = exampleScopes.flatMap((scope) =>
      exportDisclosureJson(exampleArchive, scope)
        .lists.filter(({ status }) => status !== "filled")
        .map(({ list }) => `${scope.id} ${list}`),
    );
    const declared = exampleScopes.flatMap(({ entry, id }) =>
      Object.entries(entry.disclosure.scopes[id]?.lists ?? {})
        .filter(([, list]) => list?.status !== "filled")
        .map(([list]) => `${id} ${list}`),
    );
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.sort()).toEqual(declared.sort());
  });

  it("with a number in place of a printed string, or an unknown key, is not valid", () => {
    const [scope] = exampleScopes;
    const json = exportDisclosureJson(exampleArchive, scope as (typeof exampleScopes)[number]);
    expect(validate({ ...json, scope: 1 })).toBe(false);
    expect(validate({ ...json, more: "" })).toBe(false);
  });
});

describe("disclosures.json", () => {
  it("is valid by its JSON Schema and lists every scope", () => {
    const index = JSON.parse(writeJson(exportDisclosureIndex(exampleEntries)));
    validateIndex(index);
    expect(validateIndex.errors).toBeNull();
    expect(index.disclosures).toHaveLength(exampleScopes.length);
  });
});
