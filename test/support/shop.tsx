import { Amplify } from "aws-amplify";
import { createRoot } from "react-dom/client";
import { Authenticator } from "../../src/index.ts";
import type { AmplifyConfig } from "../../src/testing/index.ts";
import { OrderPage, SignInPage, type PageProps } from "../../stories/recipes/coming-back.tsx";

/** An app of a few pages, each of which is loaded: what `served-shop.ts` serves. */
const pages: Readonly<Record<string, (props: PageProps) => React.ReactNode>> = {
  "/sign-in": SignInPage,
  "/orders/7": OrderPage,
  "/account": Account,
};

function Account() {
  return (
    <Authenticator>
      {({ user, signOut }) => (
        <>
          <h1>{user.email}</h1>
          <button type="button" onClick={() => void signOut()}>
            Sign out
          </button>
        </>
      )}
    </Authenticator>
  );
}

Amplify.configure(JSON.parse(document.getElementById("config")?.textContent ?? "") as AmplifyConfig);
const Page = pages[location.pathname] ?? Account;
const container = document.body.appendChild(document.createElement("div"));
createRoot(container).render(
  <Page path={location.pathname + location.search} navigate={(path) => location.assign(path)} />,
);
