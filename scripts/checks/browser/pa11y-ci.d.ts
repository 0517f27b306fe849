/** The part of pa11y-ci that we use; it has no types of its own. */
declare module "pa11y-ci" {
  export interface Issue {
    readonly code?: string;
    readonly message: string;
    readonly selector?: string;
  }
  /** A page in the state that some actions bring about. */
  export interface PageState {
    readonly url: string;
    readonly actions: readonly string[];
  }
  export default function pa11yCi(
    urls: readonly (string | PageState)[],
    options: object,
  ): Promise<{
    readonly total: number;
    readonly errors: number;
    readonly passes: number;
    readonly results: Readonly<Record<string, readonly Issue[]>>;
  }>;
}
