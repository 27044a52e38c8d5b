#!/usr/bin/env node
import { pool } from "./pool.ts";

const usage = `npx cognito-kit pool [options]

  pool    a Cognito user pool in memory, served to any app on this machine; --help lists its options
`;

const [command = "--help", ...rest] = process.argv.slice(2);
try {
  if (command === "--help" || command === "-h") process.stdout.write(usage);
  else if (command === "pool") await pool(rest);
  else throw new Error(`There is no command "${command}". Write: npx cognito-kit pool`);
} catch (error) {
  process.stderr.write(`cognito-kit: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
