import { Amplify } from "aws-amplify";
import { createRoot } from "react-dom/client";
import { AuthProvider, Authenticator, type AuthEvent, type ProvidersIn } from "../../src/index.ts";
import type { AmplifyConfig } from "../../src/testing/index.ts";
import { OrderPage, SignInPage, type PageProps } from "../../stories/recipes/coming-back.tsx";

/** What the app has heard, for a test to read. */
const events: AuthEvent[] = [];
Object.assign(globalThis, { events });

/** An app of a few pages, each of which is loaded: what `served-shop.ts` serves. */
const pages: Readonly<Record<string, (props: PageProps) => React.ReactNode>> = {
  "/sign-in": SignInPage,
  "/orders/7": OrderPage,
  "/account": () => <Account providersIn="page" />,
  "/popup": () => (
    <AuthProvider onEvent={(event) => events.push(event)}>
      <Account providersIn="popup" />
    </AuthProvider>
  ),
};

function Account({ providersIn }: { readonly providersIn: ProvidersIn }) {
  return (
    <Authenticator providersIn={providersIn} companies={{ "acme.example": { custom: "AcmeSaml" } }}>
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
const Page = pages[location.pathname] ?? (() => <Account providersIn="page" />);
const container = document.body.appendChild(document.createElement("div"));
createRoot(container).render(
  <Page path={location.pathname + location.search} navigate={(path) => location.assign(path)} />,
);
