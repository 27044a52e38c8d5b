import { useId, type ComponentProps } from "react";

interface FieldProps extends ComponentProps<"input"> {
  readonly label: string;
  readonly error: string | undefined;
}

export function Field({ label, error, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-error` : undefined}
        {...input}
      />
      {error && <p id={`${id}-error`}>{error}</p>}
    </div>
  );
}
