print("iyem")
