/** Preloaded by a process that is measured (`--import`): when it ends it writes to the file named by `GAUGE` how long the processor worked, in seconds, and its peak memory, in MiB. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: (peakOfProgram() ?? maxRSS) / 1024 };
  writeFileSync(process.env.GAUGE, JSON.stringify(used));
});

/** In KiB. What `resourceUsage` tells on Linux begins with what the process that started this one held; undefined on other systems. */
function peakOfProgram() {
  const status = '/proc/self/status';
  const found = existsSync(status) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(status, 'utf8')) : null;
  return found === null ? undefined : Number(found[1]);
}
