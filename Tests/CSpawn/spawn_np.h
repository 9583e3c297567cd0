// SPDX-License-Identifier: Apache-2.0
//
// Two functions of the GNU C library from 2.34 on, which its header keeps from programs that do not ask for them.

#include <spawn.h>

int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *folder);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);
