import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";

/** The rooms of the house, from the first to the last, and what holds in them (`rooms.json`). */
export interface Rooms {
  /** Files and folders; those of one step do not import each other. */
  readonly order: readonly (readonly string[])[];
  /** The folder whose own folders are features: they may import each other, in no circle. */
  readonly features: string;
  /** Packages that only these files import. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  /** Files that a folder may hold, tests left out. */
  readonly most: number;
  /** Folders of prose, which may hold any number of files. */
  readonly prose: readonly string[];
}

/** What the files of a tree import, types included: paths of the tree, or names of packages. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const CODE = /\.(ts|astro)$/;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g;

/** Every file of code below a folder with what it imports. */
export function readImports(root: string, folder: string): Imports {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
    CODE.test(file),
  );
  return new Map(
    files
      .map((file) => join(folder, file))
      .sort()
      .map((file) => [file, listImports(root, file)]),
  );
}

function listImports(root: string, file: string): string[] {
  const named = [...readFileSync(join(root, file), "utf8").matchAll(IMPORT)].map(([, name = ""]) => name);
  return [...new Set(named.map((name) => (name.startsWith(".") ? join(dirname(file), name) : name)))].filter(
    (name) => !name.startsWith("src/") || existsSync(join(root, name)),
  );
}

const isTest = (file: string): boolean => file.includes(".test.");
/** A test stands in the room of what it tests. */
const isIn = (file: string, room: string): boolean =>
  room.endsWith("/") ? file.startsWith(room) : file.replace(".test.", ".") === room;

/** What breaks the direction of imports, holds a circle, or is too full; a line each. */
export function listFaults(imports: Imports, rooms: Rooms): string[] {
  return [
    ...listWrongWays(imports, rooms),
    ...listMisusedPackages(imports, rooms),
    ...listCircles(imports, rooms),
    ...listFullFolders(imports, rooms),
  ];
}

function listWrongWays(imports: Imports, { order }: Rooms): string[] {
  const stepOf = (file: string): number => order.findIndex((rooms) => rooms.some((room) => isIn(file, room)));
  const roomOf = (file: string): string | undefined => order.flat().find((room) => isIn(file, room));
  return [...imports].flatMap(([file, targets]) => {
    if (stepOf(file) < 0) return [`${file} stands in no room`];
    return targets
      .filter(
        (target) =>
          target.startsWith("src/") && roomOf(target) !== roomOf(file) && stepOf(target) >= stepOf(file),
      )
      .map((target) => `${file} imports ${target}, which is no room before its own`);
  });
}

function listMisusedPackages(imports: Imports, { only }: Rooms): string[] {
  return Object.entries(only).flatMap(([name, users]) =>
    [...imports].flatMap(([file, targets]) =>
      targets.includes(name) && !users.includes(file)
        ? [`${file} imports ${name}, which is for ${users.join(", ")}`]
        : [],
    ),
  );
}

/** Circles of files, and of features. */
function listCircles(imports: Imports, { features }: Rooms): string[] {
  const files = new Map(
    [...imports]
      .filter(([file]) => !isTest(file))
      .map(([file, targets]) => [file, targets.filter((target) => imports.has(target))]),
  );
  const featureOf = (file: string): string | undefined =>
    file.startsWith(features) ? file.slice(0, file.indexOf("/", features.length)) : undefined;
  const between = new Map<string, string[]>();
  for (const [file, targets] of files) {
    const feature = featureOf(file);
    if (feature === undefined) continue;
    const others = targets
      .map(featureOf)
      .filter((other) => other !== undefined && other !== feature) as string[];
    between.set(feature, [...new Set([...(between.get(feature) ?? []), ...others])]);
  }
  return [findCircle(files), findCircle(between)].flatMap((circle) =>
    circle ? [`a circle of imports: ${circle.join(" → ")}`] : [],
  );
}

/** One circle in a graph, closed; undefined where there is none. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const path: string[] = [];
    const open: { node: string; next: number }[] = [{ node: start, next: 0 }];
    while (open.length > 0) {
      const top = open.at(-1) as { node: string; next: number };
      if (top.next === 0) path.push(top.node);
      const target = (graph.get(top.node) ?? [])[top.next];
      top.next += 1;
      if (target === undefined) {
        done.add(top.node);
        path.pop();
        open.pop();
      } else if (path.includes(target)) return [...path.slice(path.indexOf(target)), target];
      else if (!done.has(target)) open.push({ node: target, next: 0 });
    }
  }
  return undefined;
}

function listFullFolders(imports: Imports, { most, prose }: Rooms): string[] {
  const files = [...imports.keys()].filter(
    (file) => !isTest(file) && !prose.some((folder) => file.startsWith(folder)),
  );
  return [...Map.groupBy(files, (file) => dirname(file))].flatMap(([folder, { length }]) =>
    length > most ? [`${folder} holds ${length} files, more than ${most}`] : [],
  );
}
