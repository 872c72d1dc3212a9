/** The commands of the command line; to add one is to add a file and a row. */
import { check } from './check.ts'
import type { Command } from './command.ts'
import { exportCommand } from './export.ts'
import { lock } from './lock.ts'
import { newDataset } from './new.ts'

export const commands: readonly Command[] = [newDataset, lock, check, exportCommand]
