import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCognitoLocal } from "./cognito-local.ts";
import { accountDifferences } from "./account-differences.ts";
import { differences } from "./differences.ts";
import { secondFactorDifferences } from "./differences-second-factors.ts";
import { localParty, poolParty } from "./parties.ts";
import { run, type Transcript } from "./script.ts";

// The other program has to start first.
let local: Awaited<ReturnType<typeof startCognitoLocal>>;
beforeAll(async () => void (local = await startCognitoLocal()), 60_000);
afterAll(() => local.stop());

/** Lines of one transcript that the other lacks, by step. */
function only(of: Transcript, other: Transcript) {
  const rest = [...of].map(([step, lines]) => {
    const known = new Set(other.get(step));
    return [step, lines.filter((line) => !known.has(line)).sort()] as const;
  });
  return Object.fromEntries(rest.filter(([, lines]) => lines.length > 0));
}

describe.each(["username", "email"] as const)(
  "signing in with %s, at the pool and at cognito-local",
  (way) => {
    let pool: Transcript;
    let other: Transcript;
    beforeAll(async () => {
      const ours = await poolParty(way);
      [pool, other] = await Promise.all([
        run(ours, way),
        localParty(local.url, way).then((party) => run(party, way)),
      ]);
      await ours.stop();
    }, 60_000);

    it("differs in nothing but what is listed", () => {
      const listed = [...differences, ...accountDifferences, ...secondFactorDifferences].filter(
        ({ signInWith = way }) => signInWith === way,
      );
      const side = (name: "pool" | "local") =>
        Object.fromEntries(
          listed.filter((one) => one[name].length > 0).map((one) => [one.step, [...one[name]].sort()]),
        );
      expect({ pool: only(pool, other), local: only(other, pool) }).toEqual({
        pool: side("pool"),
        local: side("local"),
      });
    });

    it("agrees on who Ada is and what she was given", () => {
      const shared = (step: string) =>
        (pool.get(step) ?? []).filter((line) => other.get(step)?.includes(line));
      expect(shared("signing up")).toEqual([
        "UserConfirmed: false",
        "UserSub: (a uuid)",
        "CodeDeliveryDetails.DeliveryMedium: EMAIL",
        "CodeDeliveryDetails.AttributeName: email",
      ]);
      expect(shared("signing in before the confirmation")).toContain("__type: UserNotConfirmedException");
      const username = way === "email" ? "(a uuid)" : "ada";
      // In whatever order a token names them.
      expect(shared("the access token").sort()).toEqual(
        [
          "sub: (a uuid)",
          "event_id: (a uuid)",
          "auth_time: (a time)",
          "iat: (a time)",
          "client_id: (client)",
          "token_use: access",
          "scope: aws.cognito.signin.user.admin",
          "exp: (a time)",
          "jti: (a uuid)",
          `username: ${username}`,
        ].sort(),
      );
      expect(shared("the id token")).toEqual([
        "sub: (a uuid)",
        "event_id: (a uuid)",
        "auth_time: (a time)",
        "iat: (a time)",
        "email: ada@example.com",
        "custom:flavour: mint",
        `cognito:username: ${username}`,
        "aud: (client)",
        "token_use: id",
        "exp: (a time)",
        "jti: (a uuid)",
      ]);
      expect(shared("who she is")).toContain(`Username: ${username}`);
      expect(shared("refreshing")).toEqual([
        "AuthenticationResult.AccessToken: (a jwt)",
        "AuthenticationResult.IdToken: (a jwt)",
      ]);
      expect(shared("signing in with a temporary password")).toContain(
        "ChallengeName: NEW_PASSWORD_REQUIRED",
      );
      expect(shared("who she is now")).toEqual([
        `Username: ${username}`,
        "UserAttributes.sub: (a uuid)",
        "UserAttributes.email: ada@example.org",
        "UserAttributes.name: Countess",
        "UserAttributes.email_verified: true",
      ]);
    });

    it("agrees on the codes of an app, and on what is asked for when there is one", () => {
      const shared = (step: string) =>
        (pool.get(step) ?? []).filter((line) => other.get(step)?.includes(line));
      expect(shared("setting an app up")).toEqual(["SecretCode: (a secret)"]);
      expect(shared("the app's code")).toEqual(["Status: SUCCESS"]);
      expect(shared("her factors")).toEqual(
        expect.arrayContaining([
          "PreferredMfaSetting: SOFTWARE_TOKEN_MFA",
          "UserMFASettingList.0: SOFTWARE_TOKEN_MFA",
        ]),
      );
      expect(shared("signing in with an app")).toEqual([
        "ChallengeName: SOFTWARE_TOKEN_MFA",
        `ChallengeParameters.USER_ID_FOR_SRP: ${way === "email" ? "(a uuid)" : "flo"}`,
        "Session: (a session)",
      ]);
      expect(shared("a wrong code at sign-in")).toEqual(["__type: CodeMismatchException"]);
      expect(shared("the code at sign-in")).toContain("AuthenticationResult.AccessToken: (a jwt)");
    });
  },
);
