import { randomText } from "../bytes.ts";
import type { MfaFactor } from "../mfa.ts";
import type { Parts } from "../parts.ts";
import type { Standing } from "../questions.ts";
import type { Challenge } from "../sessions.ts";
import type { StoredUser } from "../state.ts";

/** A second factor that is asked for, between question and answer. */
export type MfaChallenge = Extract<Challenge, { name: "MFA" }>;

/** Asks for one factor, and sends a code where it is one that is sent: to `newEmail`, or to what the user has. */
export async function askFactor(
  user: StoredUser,
  standing: Standing,
  factor: MfaFactor,
  { sessions, delivery, settings }: Pick<Parts, "sessions" | "delivery" | "settings">,
  newEmail?: string,
) {
  const open = (sent?: MfaChallenge["sent"]) =>
    sessions.open({
      name: "MFA",
      username: user.username,
      standing,
      factor,
      wrongAnswers: 0,
      ...(sent && { sent }),
    });
  const USER_ID_FOR_SRP = user.username;
  if (factor === "SOFTWARE_TOKEN_MFA") {
    const name = user.mfa?.app?.name;
    const ChallengeParameters = { ...(name && { FRIENDLY_DEVICE_NAME: name }), USER_ID_FOR_SRP };
    return { ChallengeName: factor, ChallengeParameters, Session: open() };
  }
  const attribute = contactOf(factor);
  const to = newEmail ?? user.attributes[attribute] ?? "";
  const code = randomText(settings.codes.digits, "0123456789");
  const sent = await delivery.send(withContact(user, attribute, to), "signIn", { code, attribute });
  return {
    ChallengeName: factor,
    ChallengeParameters: {
      CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium,
      CODE_DELIVERY_DESTINATION: sent.Destination,
      USER_ID_FOR_SRP,
    },
    Session: open({ code, to, isNew: newEmail !== undefined }),
  };
}

/** The attribute that a factor sends its codes to. */
export const contactOf = (factor: MfaFactor) => (factor === "SMS_MFA" ? "phone_number" : "email");

const withContact = (user: StoredUser, contact: string, to: string): StoredUser => ({
  ...user,
  attributes: { ...user.attributes, [contact]: to },
});
