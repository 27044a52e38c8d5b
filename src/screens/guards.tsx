"use client";
import { Fragment, type ReactNode } from "react";
import type { SignedInSession } from "../flow/session.ts";
import { useSession } from "../hooks/use-session.ts";

interface Otherwise {
  /** Shown in place of the children to everybody else, once it is known who is there. @default nothing */
  readonly otherwise?: ReactNode;
  /** Shown while it is not known yet who is there, also on a server: as in `Authenticator` and `Suspense`. @default nothing */
  readonly fallback?: ReactNode;
}

export interface SignedInProps extends Otherwise {
  /** What is guarded: a node, or a function of who is signed in. */
  readonly children?: ReactNode | ((who: Pick<SignedInSession, "user" | "groups">) => ReactNode);
}

/**
 * A part of a page for whoever is signed in. Where their session ends, here or elsewhere, it makes way at once; for somebody else
 * it begins anew. It hides, it does not protect: what nobody else may have, your back end gives out for a valid token alone. Renders
 * no element.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export function SignedIn(props: SignedInProps): ReactNode {
  return useMembersOnly(props, anybody);
}

export interface RequireGroupProps extends SignedInProps {
  /** The group, by its name in Cognito; of several names, one is enough. */
  readonly group: string | readonly string[];
}

/**
 * A part of a page for the members of a group, by the `cognito:groups` of the access token. Whoever joins or leaves a group has it in
 * their token after its next refresh: `getToken({ forceRefresh: true })` of `useSession` asks for one. It hides, it does not protect:
 * your back end has to look for the group in a token that it has verified. Renders no element.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export function RequireGroup({ group, ...props }: RequireGroupProps): ReactNode {
  const names = [group].flat();
  return useMembersOnly(props, ({ groups }) => groups.some((one) => names.includes(one)));
}

export interface SignedOutProps extends Otherwise {
  /** Shown while nobody is signed in. */
  readonly children?: ReactNode;
}

/**
 * A part of a page for when nobody is signed in, such as the link to a sign-in page. Not a place for a screen that signs people in:
 * it would be gone before it can take them on. That is what `Authenticator` is for. Renders no element.
 */
export function SignedOut({ children, otherwise, fallback }: SignedOutProps): ReactNode {
  const { status } = useSession();
  if (status === "loading") return fallback;
  return status === "signedOut" ? children : otherwise;
}

const anybody = () => true;

function useMembersOnly(
  { children, otherwise, fallback }: SignedInProps,
  isMember: (session: SignedInSession) => boolean,
) {
  const session = useSession();
  if (session.status === "loading") return fallback;
  if (session.status === "signedOut" || !isMember(session)) return otherwise;
  const { user, groups } = session;
  // By person: another tab may put somebody else in their place, to whom nothing of what they typed is shown.
  return (
    <Fragment key={user.id}>
      {typeof children === "function" ? children({ user, groups }) : children}
    </Fragment>
  );
}
