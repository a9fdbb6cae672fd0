#!/bin/sh
# The last step of making a root ($1): what all hosts share. mmdebstrap calls it.
set -eu
root=$1

# How the root was made is no business of the hosts: they install packages with their documentation, in the usual way.
rm -f "$root/etc/apt/apt.conf.d/99mmdebstrap" "$root/etc/dpkg/dpkg.cfg.d/99mmdebstrap"
# There is no way to the internet.
rm -f "$root"/etc/apt/sources.list.d/* "$root"/etc/ssh/ssh_host_*
: >"$root/etc/apt/sources.list"
: >"$root/etc/resolv.conf"
rm -rf "$root"/var/cache/apt/archives/*.deb

cat >"$root/etc/ssh/sshd_config.d/hosts.conf" <<'END'
HostKey /etc/ssh/ssh_host_ed25519_key
PasswordAuthentication no
UseDNS no
END

chroot "$root" useradd --create-home --shell /bin/bash deploy
echo 'deploy ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/deploy"
chmod 0440 "$root/etc/sudoers.d/deploy"

# These would hold apt's lock at a moment of their own choosing.
for timer in apt-daily.timer apt-daily-upgrade.timer; do
  ln -sf /dev/null "$root/etc/systemd/system/$timer"
done
