const PATHS = {
  bin: "M4 7h16M9 7V4h6v3m3 0-1 13H7L6 7m4 4v5m4-5v5",
  file: "M12 15V4m-4 4 4-4 4 4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4",
  save: "M12 4v11m-4-4 4 4 4-4M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4",
  check: "m5 13 4 4L19 7",
} as const;

export type IconName = keyof typeof PATHS;

type Props = ({ name: IconName } | { path: string }) & { size?: number };

export function Icon({ size = 20, ...which }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      aria-hidden="true"
    >
      <path
        d={"path" in which ? which.path : PATHS[which.name]}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
