/** The parts of the libraries that we use; they bring no types of their own. */
declare module "@rdfjs/data-model" {
  import type { Quad } from "@rdfjs/types";

  const factory: { fromQuad(quad: object): Quad };
  export default factory;
}
declare module "@rdfjs/dataset" {
  import type { DatasetCore, Quad } from "@rdfjs/types";

  const factory: { dataset(quads: readonly Quad[]): DatasetCore };
  export default factory;
}
