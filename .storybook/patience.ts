import { configure } from "storybook/test";

/** A play waits up to fifteen seconds for what it looks for: one second is too short for a busy machine and a signature. */
export const beforeAll = () => configure({ asyncUtilTimeout: 15_000 });
