import * as z from "zod/mini";
import { SignUp, type FieldControlProps } from "../../src/index.ts";

/** Questions beside the name and the password, in the order in which they are asked. */
export function JoinPage() {
  return (
    <SignUp
      attributes={[
        "email",
        {
          name: "custom:favorite_flavor",
          label: "Favourite flavour",
          options: ["Vanilla", "Pistachio", "Cookie Dough"],
          required: true,
        },
        {
          name: "custom:motto",
          label: "What should be written on your cup?",
          validate: z.string().check(z.maxLength(20, "A cup has room for 20 letters.")),
        },
        { name: "custom:scoops", label: "Scoops", component: Scoops, defaultValue: "2" },
      ]}
    />
  );
}

/** A control of your own. Its label, and what is wrong with the answer, are shown around it. */
export function Scoops(control: FieldControlProps) {
  return <input type="range" min="1" max="5" {...control} />;
}
