import { useRef, useState } from "preact/hooks";
import { useSession } from "../session";
import type { FileFacts } from "./file-facts";
import { keepFile } from "./keep-file";
import { refusalText } from "./refusal-words";

interface Options {
  files: readonly FileFacts[];
  onChange: (files: readonly FileFacts[]) => void;
  onBusy?: ((isBusy: boolean) => void) | undefined;
}

interface Refused {
  readonly name: string;
  readonly reason: string;
}

/** Takes chosen files into a field one after another; those that cannot be taken are named with the reason. */
export function useAttaching({ files, onChange, onBusy }: Options) {
  const { portfolio } = useSession();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [running, setRunning] = useState(0);
  // What the field holds now: while one file is read, another may have been removed.
  const now = useRef(files);
  now.current = files;
  const count = useRef(0);

  const change = (next: readonly FileFacts[]) => {
    now.current = next;
    onChange(next);
  };
  const run = (step: 1 | -1) => {
    count.current += step;
    setRunning(count.current);
    onBusy?.(count.current > 0);
  };
  const takeOne = async (file: File): Promise<void> => {
    const kept = await keepFile(portfolio.files, file);
    const refuse = (reason: string) => setRefused((list) => [...list, { name: file.name, reason }]);
    if (!kept.ok) return refuse(kept.reason);
    if (now.current.some(({ hash }) => hash === kept.facts.hash)) return refuse(refusalText("repeated"));
    change([...now.current, kept.facts]);
  };
  const take = async (chosen: readonly File[]): Promise<void> => {
    setRefused([]);
    run(1);
    for (const file of chosen) await takeOne(file);
    run(-1);
  };
  const remove = (hash: string) => change(now.current.filter((file) => file.hash !== hash));

  return { take, remove, refused, isBusy: running > 0 };
}
