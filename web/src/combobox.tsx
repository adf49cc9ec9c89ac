// A field to choose one of thousands of names: the listbox pattern of the ARIA practices, search without hamza.

import { useId, useMemo, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";

import { fold } from "./fold.ts";
import { number, t } from "./i18n.ts";

export interface Option {
  key: string;
  text: string;
  folded: string;
  count: number;
  note?: string;
}

const MOST = 40;

interface Props {
  id: string;
  label: string;
  value: string;
  /** Shown where nothing is chosen. */
  empty: string;
  options: readonly Option[];
  choose: (key: string) => void;
}

export function Combobox({ id, label, value, empty, options, choose }: Props): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const chosen = useMemo(() => options.find((option) => option.key === value), [options, value]);
  const found = useMemo(() => {
    if (typed === null) return [];
    const words = fold(typed).split(" ").filter(Boolean).map((word) => word.replace(/^ال(?=...)/, ""));
    const fits: Option[] = [];
    for (const option of options) {
      if (words.every((word) => option.folded.includes(word))) fits.push(option);
      if (fits.length === MOST) break;
    }
    return fits;
  }, [typed, options]);
  const isOpen = typed !== null;
  const close = (): void => setTyped(null);
  const pick = (option: Option | undefined): void => {
    if (option) choose(option.key);
    close();
  };
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) setTyped("");
      else if (found.length) setActive((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      pick(found[active]);
    } else if (event.key === "Escape") {
      if (isOpen) close();
      else if (value) choose("");
    }
  };
  return (
    <div class="field combobox">
      <label for={id}>{label}</label>
      <div class="with-clear">
        <input
          ref={input} id={id} role="combobox" type="text" dir={typed || chosen ? "auto" : undefined} autocomplete="off" spellcheck={false}
          aria-expanded={isOpen} aria-controls={list} aria-autocomplete="list"
          aria-activedescendant={isOpen && found[active] ? `${list}-${active}` : undefined}
          value={typed ?? chosen?.text ?? ""} placeholder={empty}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
            if (event.currentTarget.value === "" && value) choose("");
          }}
          onClick={() => {
            if (!isOpen) setTyped("");
            setActive(0);
          }}
          onBlur={close} onKeyDown={onKeyDown}
        />
        {value && (
          <button
            type="button" class="clear" aria-label={`${t("clear")}: ${label}`}
            onClick={() => {
              choose("");
              input.current?.focus();
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      <ul id={list} role="listbox" aria-label={label} hidden={!isOpen} class="options">
        {isOpen && found.map((option, n) => (
          <li
            key={option.key} id={`${list}-${n}`} role="option" aria-selected={n === active}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(option);
            }}
          >
            <bdi>{option.text}</bdi>
            <span class="muted">{option.note ? `${option.note} · ` : ""}{number(option.count)}</span>
          </li>
        ))}
        {isOpen && found.length === 0 && (
          <li role="option" aria-disabled="true" aria-selected={false} class="muted">{t("noneFound")}</li>
        )}
      </ul>
    </div>
  );
}
