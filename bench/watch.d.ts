interface Window {
  bench: { mount(): void; unmount(): void };
  seen: {
    commits: number;
    rendered: number;
    usable: number;
    longTasks: number;
    pressed: number;
    requests: { name: string; at: number }[];
  };
}
