import { useId } from "react"
import { useDeviceWords } from "../../i18n/useDeviceWords.ts"
import styles from "./DeviceList.module.css"
import type { Sort } from "./order.ts"

interface DeviceToolsProps {
  search: string
  onSearch: (text: string) => void
  sort: Sort
  onSort: (sort: Sort) => void
  /** How many there are. */
  result: string
}

const SORTS: readonly Sort[] = ["activity", "name"]

/** To find a device among many. */
export function DeviceTools({ search, onSearch, sort, onSort, result }: DeviceToolsProps) {
  const words = useDeviceWords()
  const id = useId()
  return (
    <search className={styles.tools}>
      <div className={styles.search}>
        <label className={styles.label} htmlFor={`${id}search`}>
          {words.search}
        </label>
        <input
          id={`${id}search`}
          className={styles.input}
          type="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      <div>
        <label className={styles.label} htmlFor={`${id}sort`}>
          {words.sort}
        </label>
        <select
          id={`${id}sort`}
          className={styles.input}
          value={sort}
          onChange={(event) => onSort(SORTS.find((one) => one === event.target.value) ?? "activity")}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {words.sorts[one]}
            </option>
          ))}
        </select>
      </div>
      <output className={styles.result}>{result}</output>
    </search>
  )
}
