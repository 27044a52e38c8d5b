import type { Meta as AnyMeta, StoryObj } from "@storybook/react-vite";
import type { LoadClient } from "../../src/client/auth-client.ts";
import type { SomeWords } from "../../src/i18n/words.ts";
import type { UserPool, UserPoolOptions } from "../../src/testing/index.ts";

/** What is made for each story before it is shown: `context.loaded`. */
export interface Loaded {
  /** The pool in memory that this story talks to. Missing only where the toolbar chose AWS, and there no `play` runs. */
  readonly pool: UserPool;
  /** Amplify's functions, loaded once for each story: who was signed in to the last one is forgotten. */
  readonly client: LoadClient;
  /** The words of the language that the toolbar chose. */
  readonly words: SomeWords | undefined;
}

type CleanUp = () => void | Promise<void>;

/** What a story may ask of the preview, beside Storybook's own parameters. */
export interface StoryParameters {
  /** Options of the story's pool: who is in it, what it asks for, how it behaves. */
  readonly pool?: UserPoolOptions;
  /**
   * Brings the new pool to where the story begins, such as somebody signed in. Once for each pool: Storybook runs a `beforeEach`
   * again whenever the toolbar's theme or a control changes. What it returns runs when the story is left.
   */
  readonly prepare?: (pool: UserPool) => void | CleanUp | Promise<void | CleanUp>;
  /** Keeps the pool, and who is signed in, over a reload of the page. Walks start afresh without it. @default false */
  readonly keepsPool?: boolean;
  readonly [name: string]: unknown;
}

type Own = "play" | "beforeEach" | "parameters";
type StorybooksContext<Of> = Parameters<NonNullable<StoryObj<Of>["play"]>>[0];
/** Key by key: `Omit` would forget the names of all others beside Storybook's "and whatever else". */
type Context<Of> = {
  [Key in keyof StorybooksContext<Of> as Key extends "loaded" ? never : Key]: StorybooksContext<Of>[Key];
} & { readonly loaded: Loaded };

/** As Storybook's `Meta`, with the parameters of this project. */
export type Meta<Component> = Omit<AnyMeta<Component>, "parameters"> & {
  readonly parameters?: StoryParameters;
};

/** As Storybook's `StoryObj`, with the parameters of this project and `loaded.pool` in `play`. */
export type Story<Of> = Omit<StoryObj<Of>, Own> & {
  readonly parameters?: StoryParameters;
  /** Runs before the story is shown; what it returns, after it is gone. */
  readonly beforeEach?: (context: Context<Of>) => void | CleanUp | Promise<void | CleanUp>;
  /** Walks the story. It fails when what it looks for is not there. */
  readonly play?: (context: Context<Of>) => void | Promise<void>;
};
