/** The part of the library that we use; it brings no types of its own. */
declare module "jsonld" {
  interface Term {
    readonly termType: string;
    readonly value: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  interface Options {
    readonly safe: boolean;
    /** Against which relative addresses are read. */
    readonly base?: string;
    readonly documentLoader: (address: string) => Promise<{ document: object; documentUrl: string }>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>;
    toRDF(document: object, options: Options): Promise<Quad[]>;
  };
  export default jsonld;
  export type { Quad };
}
