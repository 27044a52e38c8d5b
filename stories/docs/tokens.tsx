import css from "../../src/theme/tokens.css?raw";

/** What each variable is for. Those that follow from the accent by themselves are left out. */
const purposes: Readonly<Record<string, string>> = {
  accent: "The one colour. The text on it, links, the focus ring and tints follow from it.",
  ground: "Behind the card",
  paper: "The card",
  field: "Inside a control",
  ink: "Text",
  muted: "Text of less weight",
  hairline: "Edges that only divide",
  line: "Edges of controls",
  shadow: "Under the card",
  failure: "What went wrong",
  "failure-ground": "Behind it",
  success: "What went well",
  "success-ground": "Behind it",
  radius: "Corners of controls",
  gap: "Between fields",
  height: "Of a control",
};

/** The variables of the style sheet, as it has them. */
export function Tokens() {
  const values = new Map(
    [...css.matchAll(/^\s*--ck-([\w-]+): ([^;]+);/gm)].map(([, name, value]) => [name, value]),
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Variable</th>
          <th scope="col">Purpose</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(purposes).map(([name, purpose]) => {
          const value = values.get(name);
          if (!value) throw new Error(`The style sheet has no variable "--ck-${name}" any more.`);
          return (
            <tr key={name}>
              <td>
                <code>--ck-{name}</code>
              </td>
              <td>{purpose}</td>
              <td>
                <code>{value}</code>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
