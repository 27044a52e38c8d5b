import {
  Account,
  AccountButton,
  AccountSection,
  DevicesSection,
  MfaSection,
  PasswordSection,
} from "../../src/index.ts";

/** On every page: who is signed in, the way to their account, the app's own ways, and signing out. */
export function Header() {
  return (
    <header>
      <AccountButton accountHref="#account">
        <a className="ck-button" data-kind="quiet" href="#orders">
          Your orders
        </a>
      </AccountButton>
    </header>
  );
}

/** The page of the account: some of the kit's sections, in this order, and one of the app's. */
export function AccountPage() {
  return (
    <Account
      attributes={["name"]}
      sections={["profile", "email", <ScoopCard key="scoops" />, "signOut", "deleteAccount"]}
    />
  );
}

function ScoopCard() {
  return (
    <AccountSection heading="Scoop card" lead="Nine scoops bought: the tenth is on us.">
      <a href="#card">Show the card</a>
    </AccountSection>
  );
}

/** Each section stands alone, too. */
export function SecurityPage() {
  return (
    <>
      <h1>Security</h1>
      <PasswordSection />
      <MfaSection />
      <DevicesSection />
    </>
  );
}
