/** What `Amplify.configure` takes to reach a pool. */
export interface AmplifyConfig {
  Auth: {
    Cognito: {
      userPoolId: string;
      userPoolClientId: string;
      userPoolEndpoint: string;
      loginWith: { username: boolean; email: boolean; phone: boolean };
      signUpVerificationMethod: "code";
      userAttributes: Record<string, { required: boolean }>;
      passwordFormat: {
        minLength: number;
        requireLowercase: boolean;
        requireUppercase: boolean;
        requireNumbers: boolean;
        requireSpecialCharacters: boolean;
      };
    };
  };
}
