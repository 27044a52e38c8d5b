import { accountClient } from "./account-client.ts";
import { clientOf } from "./client-of.ts";
import { attempt, type Result } from "./error.ts";
import type { FlowContext } from "./flow.ts";

/** Asks whether the account is really to go. */
export type DeleteAccountStep =
  | { readonly name: "deleteAccount" }
  /** It is gone, and nobody is signed in here. */
  | { readonly name: "accountDeleted" };

export type DeleteAccountFlow = ReturnType<typeof deleteAccountFlow>;

/**
 * Deleting the account of whoever is signed in.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html
 */
export function deleteAccountFlow(context: FlowContext) {
  return {
    delete(): Promise<Result<DeleteAccountStep>> {
      return attempt("deleteAccount", async () => {
        const { deleteUser } = await accountClient(context);
        await deleteUser().catch(async (cause: unknown) => {
          // It has gone before: by a request whose reply was lost, or elsewhere.
          if (!(cause instanceof Error && cause.name === "UserNotFoundException")) throw cause;
          await (await clientOf(context)).signOut();
        });
        return { name: "accountDeleted" };
      });
    },
    forget(): void {},
    giveUp(): void {},
  };
}
