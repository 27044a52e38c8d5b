import type { ClaimsAndScopeOverrideDetails } from "../pre-token-generation.ts";

/** What the app asked for at `/oauth2/authorize`. */
export interface AuthorizeRequest {
  redirectUri: string;
  /** Goes back as it came. */
  state?: string;
  scopes: readonly string[];
  /** Of PKCE, by S256. */
  challenge?: string;
  nonce?: string;
}

/** A sign-in on its way to a provider and back. */
export interface Authorization {
  request: AuthorizeRequest;
  provider: string;
  expiresAt: number;
}

/** A sign-in that the app has still to fetch. */
export interface Grant {
  request: AuthorizeRequest;
  /** To the tokens, by the pool's function. */
  changes: ClaimsAndScopeOverrideDetails;
  sub: string;
  expiresAt: number;
}

/** Somebody who is signed in at the hosted pages themselves. */
export interface HostedSession {
  sub: string;
  /** The provider they came by; none for people of the pool's own. */
  provider?: string;
  expiresAt: number;
}
