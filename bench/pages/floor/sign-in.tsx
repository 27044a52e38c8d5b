import { start } from "../start.tsx";

start(() => <input aria-label="Email" type="email" autoComplete="username" />);
