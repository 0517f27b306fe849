/** The part of the library that we use; it brings no types of its own. */
declare module "datapackage" {
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    readonly descriptor: {
      readonly path: string;
      readonly bytes: number;
      readonly hash: string;
      readonly schema?: { readonly foreignKeys?: readonly object[] };
    };
    readonly schema: { readonly valid: boolean; readonly errors: readonly Error[] };
    /** `limit` is how many lines are read, all if undefined. */
    read(options: { relations: boolean; limit?: number | undefined }): Promise<unknown[]>;
  }
  class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
    getResource(name: string): Resource;
  }
  const library: { readonly Package: typeof Package };
  export default library;
}
