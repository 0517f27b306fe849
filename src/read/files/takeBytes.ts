/** Bytes that no other thread writes. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Takes bytes that were kept, or makes them. `name` says what they are and holds a hash of all that they follow from, but for the code:
 * that is for whoever keeps them.
 */
export type TakeBytes = (name: string, make: () => Bytes) => Bytes;

/** For whoever keeps nothing. */
export const makeBytes: TakeBytes = (_, make) => make();
