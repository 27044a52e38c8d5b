import { invalidParameter } from "../cognito-error.ts";
import { flag, structure } from "../members.ts";
import { type MfaFactor, allowedFactors, hasMeans } from "../mfa.ts";
import { accessToken, operation } from "../operation.ts";

const choice = structure({ Enabled: flag(), PreferredMfa: flag() });

/** Which second factors a signed-in user is asked for, and which of them first. What a request leaves out stays. */
export const setUserMfaPreference = operation(
  {
    AccessToken: accessToken,
    SMSMfaSettings: choice,
    SoftwareTokenMfaSettings: choice,
    EmailMfaSettings: choice,
  },
  async (input, { tokens, settings }) => {
    const user = await tokens.authorize(input.AccessToken);
    const choices = [
      ["SMS_MFA", input.SMSMfaSettings],
      ["SOFTWARE_TOKEN_MFA", input.SoftwareTokenMfaSettings],
      ["EMAIL_OTP", input.EmailMfaSettings],
    ] as const;
    const enabled = new Set(user.mfa?.enabled);
    let preferred = user.mfa?.preferred;
    const allowed = allowedFactors(settings.mfa);
    const wished: MfaFactor[] = [];
    for (const [factor, given] of choices) {
      if (!given) continue;
      if (given.Enabled) {
        if (!allowed.includes(factor) || !hasMeans(user, factor)) {
          throw invalidParameter(`User does not have delivery config set to turn on ${factor}`);
        }
        enabled.add(factor);
      } else {
        enabled.delete(factor);
      }
      if (given.PreferredMfa) wished.push(factor);
      else if (given.PreferredMfa === false || !given.Enabled) {
        if (preferred === factor) preferred = undefined;
      }
    }
    const [first, ...others] = wished;
    // That one alone can be preferred is documented, AWS's words for more of them, or for one that is off, are not known.
    if (others.length > 0) throw invalidParameter("Only one MFA method can be preferred");
    if (first && !enabled.has(first))
      throw invalidParameter(`${first} is not enabled and cannot be preferred`);
    preferred = first ?? preferred;
    const { preferred: _before, ...mfa } = user.mfa ?? { enabled: [] };
    user.mfa = { ...mfa, enabled: [...enabled], ...(preferred && { preferred }) };
    return {};
  },
);
