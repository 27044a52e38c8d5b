import { signIn } from "aws-amplify/auth";
import { within } from "storybook/test";
import { DevicesSection } from "../../src/screens/devices-section.tsx";
import type { UserPool } from "../../src/testing/index.ts";
import { ada, inEnglish, visitor } from "../journeys/visitor.ts";
import { otherNames, signInElsewhere } from "../support/other-devices.ts";
import type { Meta, Story } from "../support/story.ts";

const meta = {
  title: "Screens/DevicesSection",
  component: DevicesSection,
  tags: ["autodocs"],
  parameters: {
    docs: { story: { height: "480px" } },
    pool: { users: [ada], devices: { remember: "always" } },
    prepare: signedIn,
  },
} satisfies Meta<typeof DevicesSection>;
export default meta;

type ThisStory = Story<typeof meta>;

async function signedIn(pool: UserPool) {
  await signInElsewhere(pool, [...otherNames, "Ada's fridge"]);
  await signIn({ username: ada.email, password: ada.password });
}

/** This one is marked and stands first. */
export const Default: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.reaches("Remembered devices");
    await visit.sees("This device");
    await visit.sees("Safari on iPhone");
  }),
};

export const Forgotten: ThisStory = {
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.presses("Forget device Safari on iPhone");
    await visit.sees("The device has been forgotten.");
  }),
};

/** Ada goes on here; the next time, this browser is new to her account. */
export const ForgottenHere: ThisStory = {
  name: "Forgotten here",
  play: inEnglish(async (context) => {
    const visit = visitor(context);
    await visit.sees("This device");
    const [here] = await within(context.canvasElement).findAllByRole("button");
    if (here) await context.userEvent.click(here);
    await visit.sees(/^This device has been forgotten/);
  }),
};

export const Unread: ThisStory = {
  parameters: {
    async prepare(pool) {
      await signedIn(pool);
      pool.fail("ListDevices", { drop: true, times: 9 });
    },
  },
  play: inEnglish(async (context) => visitor(context).sees(/There is no connection/)),
};
