"use client";
import {
  createContext,
  forwardRef,
  useContext,
  useMemo,
  version,
  type ComponentType,
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type ReactNode,
  type RefAttributes,
} from "react";

declare const process: { env: { NODE_ENV?: string } };

/**
 * The components of the kit that an app can put its own in the place of, each with the props that it gets. Filled by the file of each
 * component, since this layer knows none of them.
 */
export interface Replaceable {}

/**
 * Components of an app, by the names of those they replace. Inside one, that name means the kit's own again, so that it can be
 * built around. Define them outside of other components: React takes a function that is made anew for another component, and what
 * was typed into it would be gone.
 */
export type OwnComponents = {
  readonly [Name in keyof Replaceable]?: ComponentType<Replaceable[Name]> | undefined;
};

type AnyComponent = ComponentType<object & RefAttributes<unknown>>;

export const ComponentsContext = createContext<OwnComponents>({});

/** Lets a component of the kit give way to the app's own. */
export function replaceable<
  Name extends keyof Replaceable,
  Kit extends (props: Replaceable[Name]) => ReactNode,
>(name: Name, kit: Kit): Kit;
export function replaceable<Name extends keyof Replaceable, Element>(
  name: Name,
  kit: (props: Replaceable[Name], ref: ForwardedRef<Element>) => ReactNode,
): ForwardRefExoticComponent<Replaceable[Name] & RefAttributes<Element>>;
/* @__NO_SIDE_EFFECTS__ */
export function replaceable(
  name: keyof Replaceable,
  kit: (props: object, ref: ForwardedRef<unknown>) => ReactNode,
): unknown {
  const Kit = (kit.length > 1 ? forwardRef(kit) : kit) as AnyComponent;
  const Chosen = forwardRef<unknown, object>(function Chosen(props, ref) {
    const components: Readonly<Record<string, unknown>> = useContext(ComponentsContext);
    const Own = components[name] as AnyComponent | undefined;
    const inside = useMemo(() => ({ ...components, [name]: undefined }), [components]);
    if (!Own) return <Kit {...props} ref={ref} />;
    // React 18 gives a plain function no ref, and complains.
    const takesRef = typeof Own !== "function" || version > "19";
    return (
      <ComponentsContext.Provider value={inside}>
        <Own {...props} {...(takesRef && ref && { ref })} />
      </ComponentsContext.Provider>
    );
  });
  if (process.env.NODE_ENV !== "production") Chosen.displayName = name;
  return Chosen;
}
