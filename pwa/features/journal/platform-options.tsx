import { platformsByGroup } from "./platforms";

/** The whole catalog as options of a select, under the names of its groups. */
export function PlatformOptions() {
  return (
    <>
      {platformsByGroup().map(([group, platforms]) => (
        <optgroup key={group} label={group}>
          {platforms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
